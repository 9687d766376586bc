package io.github.junitllm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.result.Handful;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.text.CanonicalJson;
import io.github.junitllm.text.Sha256;
import io.github.junitllm.trace.Json;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.Message;
import io.github.junitllm.trace.MessagePart;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads from a trace what was tested: models, system prompts, tools and sampling parameters. */
final class SubjectRecords {

    /** A seed is missing: it picks one of the answers that the same subject gives. */
    private static final Set<String> PARAMETERS = Set.of(
            "temperature",
            "top_p",
            "top_k",
            "max_tokens",
            "frequency_penalty",
            "presence_penalty",
            "stop_sequences",
            "reasoning.level");

    private static final int HASH_DIGITS = 8;
    private static final int FIRST_WORDS = 60;

    private final List<ModelCall> calls;
    private final SecretMasker masker;

    private SubjectRecords(List<ModelCall> calls, SecretMasker masker) {
        this.calls = calls;
        this.masker = masker;
    }

    static SubjectRecord of(LlmTrace trace, SecretMasker masker) {
        SubjectRecords records = new SubjectRecords(trace.modelCalls(), masker);
        return new SubjectRecord(
                records.each(SubjectRecords::models, Function.identity()),
                records.each(SubjectRecords::prompts, records::prompt),
                records.each(SubjectRecords::tools, records::tool),
                records.each(SubjectRecords::parameters, records::parameter));
    }

    /** Calls have most things in common, which are masked and hashed once. */
    private <T> List<String> each(Function<ModelCall, Stream<T>> part, Function<T, String> entry) {
        return Handful.of(calls.stream().flatMap(part).distinct().map(entry).toList());
    }

    private static Stream<String> models(ModelCall call) {
        return Stream.of(call.requestedModel(), call.returnedModel())
                .flatMap(Optional::stream)
                .distinct()
                .reduce((requested, returned) -> requested + " → " + returned)
                .stream();
    }

    private static Stream<String> prompts(ModelCall call) {
        Stream<String> instructions = call.systemInstructions().asOptional().map(SubjectRecords::text).stream();
        Stream<String> messages = call.input().asOptional().stream()
                .flatMap(List::stream)
                .filter(Message::isInstruction)
                .map(Message::text);
        return Stream.concat(instructions, messages).filter(text -> !text.isBlank());
    }

    private String prompt(String text) {
        String masked = masker.mask(text);
        return Sha256.hex(masked, HASH_DIGITS) + " " + OneLine.of(masked, FIRST_WORDS);
    }

    private static String text(List<MessagePart> parts) {
        return new Message("system", parts).text();
    }

    private static Stream<ToolDefinition> tools(ModelCall call) {
        return call.toolDefinitions().asOptional().stream().flatMap(List::stream);
    }

    private String tool(ToolDefinition tool) {
        return OneLine.of(tool.name(), FIRST_WORDS) + " " + Sha256.hex(definition(tool), HASH_DIGITS);
    }

    private String definition(ToolDefinition tool) {
        return masker.mask(tool.description().orElse("") + "\n"
                + tool.parameters().map(SubjectRecords::canonical).orElse(""));
    }

    /** The order of a schema's fields is no part of the definition. */
    private static String canonical(String json) {
        return Json.parse(json)
                .filter(JsonNode::isObject)
                .map(CanonicalJson::of)
                .orElse(json);
    }

    private static Stream<Map.Entry<String, String>> parameters(ModelCall call) {
        return call.parameters().entrySet().stream()
                .filter(parameter -> PARAMETERS.contains(parameter.getKey()))
                .sorted(Map.Entry.comparingByKey());
    }

    private String parameter(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + OneLine.of(masker.mask(parameter.getValue()), FIRST_WORDS);
    }
}
