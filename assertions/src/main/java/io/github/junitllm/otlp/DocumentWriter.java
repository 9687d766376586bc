package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.otlp.Origin.Emitter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Gives OTLP's nested lists of spans or log records. What stands next to each other and was written by the same shares
 * a list, so that the order stays.
 */
final class DocumentWriter {

    /**
     * A span or a log record.
     *
     * @param origin who wrote it
     * @param json as OTLP has it
     */
    record Item(Origin origin, JsonNode json) {}

    private record Run<K>(K key, List<Item> items) {}

    private final Signal signal;

    DocumentWriter(Signal signal) {
        this.signal = signal;
    }

    JsonNode write(List<Item> items) {
        return OtlpNode.array(runs(items, item -> item.origin().emitter()).stream()
                .map(this::resource)
                .toList());
    }

    private JsonNode resource(Run<Emitter> run) {
        List<JsonNode> scopes = runs(run.items(), item -> item.origin().scope()).stream()
                .map(this::scope)
                .toList();
        return new OtlpNode()
                .object("resource", attributes(new OtlpNode(), run.key().attributes()))
                .list(signal.scopes(), scopes)
                .text("schemaUrl", run.key().resource().getSchemaUrl())
                .json();
    }

    private JsonNode scope(Run<InstrumentationScopeInfo> run) {
        InstrumentationScopeInfo scope = run.key();
        OtlpNode named = new OtlpNode().text("name", scope.getName()).text("version", scope.getVersion());
        return new OtlpNode()
                .object("scope", attributes(named, scope.getAttributes()))
                .list(signal.items(), run.items().stream().map(Item::json).toList())
                .text("schemaUrl", scope.getSchemaUrl())
                .json();
    }

    private static JsonNode attributes(OtlpNode owner, Attributes attributes) {
        return owner.list("attributes", ValueWriter.attributes(attributes))
                .number("droppedAttributesCount", attributes instanceof OtlpAttributes read ? read.dropped() : 0)
                .json();
    }

    private static <K> List<Run<K>> runs(List<Item> items, Function<Item, K> keyOf) {
        List<Run<K>> runs = new ArrayList<>();
        for (Item item : items) {
            K key = keyOf.apply(item);
            if (runs.isEmpty() || !runs.get(runs.size() - 1).key().equals(key)) {
                runs.add(new Run<>(key, new ArrayList<>()));
            }
            runs.get(runs.size() - 1).items().add(item);
        }
        return runs;
    }
}
