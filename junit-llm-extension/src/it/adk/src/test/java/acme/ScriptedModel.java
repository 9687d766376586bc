package acme;

import com.google.adk.models.BaseLlm;
import com.google.adk.models.BaseLlmConnection;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.Part;
import io.reactivex.rxjava3.core.Flowable;
import java.util.Map;

/** Asks for an order, then says what the tool said; the figures of the second call differ from those of the first. */
final class ScriptedModel extends BaseLlm {

    ScriptedModel() {
        super("gemini-2.5-flash");
    }

    @Override
    public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
        boolean knowsOrder = request.contents().stream()
                .flatMap(content -> content.parts().stream())
                .flatMap(parts -> parts.stream())
                .anyMatch(part -> part.functionResponse().isPresent());
        return Flowable.just(
                knowsOrder
                        ? response(Part.fromText("Your order has been shipped."), 80, 9)
                        : response(Part.fromFunctionCall("lookup_order", Map.of("orderId", "A-17")), 50, 12));
    }

    private static LlmResponse response(Part part, int input, int output) {
        return LlmResponse.builder()
                .content(Content.builder().role("model").parts(part).build())
                .finishReason(new FinishReason(FinishReason.Known.STOP))
                .usageMetadata(GenerateContentResponseUsageMetadata.builder()
                        .promptTokenCount(input)
                        .candidatesTokenCount(output)
                        .totalTokenCount(input + output)
                        .build())
                .build();
    }

    @Override
    public BaseLlmConnection connect(LlmRequest request) {
        throw new UnsupportedOperationException("There is no live connection to a scripted model");
    }
}
