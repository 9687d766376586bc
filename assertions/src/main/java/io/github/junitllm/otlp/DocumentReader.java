package io.github.junitllm.otlp;

import io.github.junitllm.otlp.Origin.Emitter;
import io.github.junitllm.text.Excerpt;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfoBuilder;
import io.opentelemetry.sdk.resources.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes one object of OTLP JSON, gives its spans or log records, each with who wrote it. */
final class DocumentReader {

    /** What the SDK accepts in a resource. */
    private static final Pattern RESOURCE_KEY = Pattern.compile("[ -~]{1,255}");

    record Item(OtlpObject json, Origin origin) {}

    private DocumentReader() {}

    static Stream<Item> items(OtlpObject document, Signal signal) {
        return document.objects(signal.resources()).flatMap(ofResource -> {
            Emitter emitter = emitter(ofResource);
            return ofResource.objects(signal.scopes()).flatMap(ofScope -> {
                Origin origin = new Origin(emitter, scope(ofScope));
                return ofScope.objects(signal.items()).map(item -> new Item(item, origin));
            });
        });
    }

    private static Emitter emitter(OtlpObject owner) {
        OtlpObject resource = owner.object("resource");
        OtlpAttributes attributes = ValueReader.attributes(resource);
        Map<String, Value<?>> accepted = new LinkedHashMap<>();
        attributes.values().forEach((key, value) -> {
            if (RESOURCE_KEY.matcher(key).matches()) {
                accepted.put(key, value);
            } else {
                resource.problem("has an attribute [" + Excerpt.of(key) + "], whose name OpenTelemetry refuses; it is"
                        + " left out");
            }
        });
        OtlpAttributes kept = new OtlpAttributes(accepted, attributes.dropped());
        return new Emitter(Resource.create(kept, owner.text("schemaUrl").orElse(null)), kept);
    }

    private static InstrumentationScopeInfo scope(OtlpObject owner) {
        OtlpObject scope = owner.object("scope");
        InstrumentationScopeInfoBuilder info = InstrumentationScopeInfo.builder(
                        scope.text("name").orElse(""))
                .setAttributes(ValueReader.attributes(scope));
        scope.text("version").ifPresent(info::setVersion);
        owner.text("schemaUrl").ifPresent(info::setSchemaUrl);
        return info.build();
    }
}
