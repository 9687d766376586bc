package acme;

import org.springframework.ai.chat.client.advisor.api.Advisor;
import org.springframework.ai.chat.client.advisor.vectorstore.QuestionAnswerAdvisor;
import org.springframework.ai.vectorstore.VectorStore;

final class Retrieval {

    private Retrieval() {}

    static Advisor of(VectorStore store) {
        return QuestionAnswerAdvisor.builder(store).build();
    }
}
