package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import io.github.junitllm.testing.LoopbackOpenAi;

/** Real clients of a loopback provider, and replies as a judge's model writes them. */
final class JudgeKit {

    static final String MODEL = "gpt-5-mini";

    private JudgeKit() {}

    static OpenAiChatModelBuilder prompted(LoopbackOpenAi provider) {
        return OpenAiChatModel.builder()
                .baseUrl(provider.baseUrl())
                .apiKey("key")
                .modelName(MODEL)
                .maxRetries(0);
    }

    static OpenAiChatModelBuilder structured(LoopbackOpenAi provider) {
        return prompted(provider)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true);
    }

    /** Returns a reply with a claim for each verdict. */
    static String claims(String... verdicts) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        ArrayNode claims = reply.putArray("claims");
        for (String verdict : verdicts) {
            claims.addObject()
                    .put("claim", "claim " + claims.size())
                    .put("evidence", "")
                    .put("reasoning", "because")
                    .put("verdict", verdict);
        }
        return reply.toString();
    }

    /** Returns a reply to a rubric's questions: ids and verdicts in turn. */
    static String items(String... idsAndVerdicts) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        ArrayNode items = reply.putArray("items");
        for (int i = 0; i < idsAndVerdicts.length; i += 2) {
            items.addObject()
                    .put("id", idsAndVerdicts[i])
                    .put("evidence", "Hello")
                    .put("reasoning", "because")
                    .put("verdict", idsAndVerdicts[i + 1]);
        }
        return reply.toString();
    }
}
