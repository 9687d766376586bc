package acme;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.stream.Collectors;

public final class Desk {

    @JsonTypeName("lookup_order")
    @JsonClassDescription("Looks an order up by its number")
    static class LookupOrder {
        public String orderId;
    }

    private final OpenAIClient client;

    public Desk(OpenAIClient client) {
        this.client = client;
    }

    public String answer(String question) {
        return text(client.chat().completions().create(request(question).build()));
    }

    public String stream(String question) {
        ChatCompletionCreateParams request = request(question)
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        try (StreamResponse<ChatCompletionChunk> chunks =
                client.chat().completions().createStreaming(request)) {
            return chunks.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .collect(Collectors.joining());
        }
    }

    public String answerByTool(String question) {
        ChatCompletionCreateParams.Builder conversation = request(question).addTool(LookupOrder.class);
        ChatCompletionMessage wish = client.chat()
                .completions()
                .create(conversation.build())
                .choices()
                .get(0)
                .message();
        conversation.addMessage(wish);
        wish.toolCalls().orElseThrow().forEach(call -> conversation.addMessage(lookUp(call)));
        return text(client.chat().completions().create(conversation.build()));
    }

    private static ChatCompletionToolMessageParam lookUp(ChatCompletionMessageToolCall call) {
        String orderId = call.asFunction().function().arguments(LookupOrder.class).orderId;
        return ChatCompletionToolMessageParam.builder()
                .toolCallId(call.asFunction().id())
                .content(orderId + " has been shipped")
                .build();
    }

    private static ChatCompletionCreateParams.Builder request(String question) {
        return ChatCompletionCreateParams.builder()
                .model("gpt-4o-mini")
                .addSystemMessage("You answer questions about orders.")
                .addUserMessage(question);
    }

    private static String text(ChatCompletion completion) {
        return completion.choices().get(0).message().content().orElseThrow();
    }
}
