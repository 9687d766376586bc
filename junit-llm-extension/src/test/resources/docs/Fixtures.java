import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.calibration.Calibration;
import java.util.concurrent.ExecutorService;

/** What the documentation's code is about and does not show. */
interface Assistant {

    static Assistant create() {
        throw new UnsupportedOperationException();
    }

    static Assistant tracedBy(Object telemetry) {
        throw new UnsupportedOperationException();
    }

    String answer(String question);
}

/** A bean of an application on Spring Boot. */
interface SupportDesk {

    String answer(String question);
}

/** A model client that nothing instruments. */
interface ModelClient {

    Reply chat(String prompt);

    interface Reply {

        String text();

        long inputTokens();

        long outputTokens();
    }
}

/** What blocks of members and statements find around them. */
abstract class Surroundings {

    Assistant assistant;
    LlmTrial trial;
    String answer;
    ChatModel model;
    EmbeddingModel embeddingModel;
    ContentRetriever retriever;
    ScoringModel scoringModel;
    Judge judge;
    Calibration calibration;
    ModelClient client;
    ExecutorService executor;
}
