package io.github.junitllm.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import io.github.junitllm.text.StrictJson;
import io.github.junitllm.trace.OneLine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds JSON against a JSON Schema. The only class that knows the validator, so that it is loaded only where it is needed. */
final class JsonSchemaCheck {

    private static final int MOST = 10;
    private static final int LONGEST = 300;
    private static final Set<String> LOCAL = Set.of("classpath", "resource", "file", "jar");

    private JsonSchemaCheck() {}

    /** Returns the first violations in words, by their place; none where the schema allows the value. */
    static List<String> violations(SchemaSource source, JsonNode json) {
        try {
            return schema(source).validate(json).stream()
                    .map(JsonSchemaCheck::words)
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (JsonSchemaException | IllegalArgumentException e) {
            throw source.unusable(OneLine.of(reason(e), LONGEST), e);
        }
    }

    /** The validator hides why a file could not be read behind the fact that it could not. */
    private static String reason(Throwable thrown) {
        Throwable reason = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .findFirst()
                .orElse(thrown);
        return String.valueOf(reason.getMessage());
    }

    private static JsonSchema schema(SchemaSource source) {
        StrictJson.Reading reading = StrictJson.read(source.text());
        JsonNode schema =
                reading.value().orElseThrow(() -> new IllegalArgumentException(String.valueOf(reading.problem())));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(JsonSchemaCheck::refused)));
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .locale(Locale.ENGLISH)
                .pathType(PathType.JSON_POINTER)
                .build();
        return source.location()
                .map(uri -> factory.getSchema(SchemaLocation.of(uri.toString()), schema, config))
                .orElseGet(() -> factory.getSchema(schema, config));
    }

    private static @Nullable InputStreamSource refused(AbsoluteIri address) {
        String scheme = address.getScheme();
        return LOCAL.contains(scheme)
                ? null
                : () -> {
                    throw new IOException("nothing is fetched from a network: " + address);
                };
    }

    private static String words(ValidationMessage violation) {
        String place = violation.getInstanceLocation().toString();
        String where = place.isEmpty() ? "the root" : OneLine.of(place, LONGEST);
        return "at " + where + ": " + OneLine.of(violation.getError(), LONGEST);
    }
}
