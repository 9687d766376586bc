package acme;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;

public interface Assistant {

    String answer(String question);

    class Orders {

        @Tool("Looks an order up by its number")
        public String lookup_order(String orderId) {
            return "{\"orderId\":\"" + orderId + "\",\"status\":\"shipped\"}";
        }
    }

    static Assistant at(String baseUrl) {
        return AiServices.builder(Assistant.class)
                .chatModel(OpenAiChatModel.builder()
                        .baseUrl(baseUrl)
                        .apiKey("none")
                        .modelName("gpt-5-mini")
                        .maxRetries(0)
                        .build())
                .systemMessageProvider(memoryId -> System.getProperty("acme.prompt", "You answer questions about orders."))
                .tools(new Orders())
                .build();
    }
}
