package io.github.junitllm.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Writes trial records as JSON and reads them back. Absent parts are left out; durations are milliseconds. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TrialJson {

    private static final List<String> REQUIRED =
            List.of("test", "caseId", "trial", "trials", "outcome", "usage", "traceId", "start", "durationMillis");

    /** Reads and writes what this library puts into files, whatever the length of a model's answer. */
    public static final ObjectMapper MAPPER = mapper();

    private TrialJson() {}

    /** Returns a record as a tree. */
    public static ObjectNode encode(TrialRecord trial) {
        return MAPPER.valueToTree(trial);
    }

    /**
     * Reads a record from a tree.
     *
     * @throws JsonProcessingException where the tree holds no trial record
     */
    static TrialRecord decode(JsonNode tree) throws JsonProcessingException {
        for (String field : REQUIRED) {
            if (!tree.hasNonNull(field)) {
                throw new MissingFieldException(field);
            }
        }
        return MAPPER.treeToValue(tree, TrialRecord.class);
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new SimpleModule("junit-llm")
                        .addSerializer(Instant.class, ToStringSerializer.instance)
                        .addDeserializer(Instant.class, new InstantReader())
                        .addSerializer(Duration.class, new MillisWriter())
                        .addDeserializer(Duration.class, new MillisReader()))
                .addMixIn(TrialRecord.class, DurationInMillis.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    private interface DurationInMillis {

        @JsonProperty("durationMillis")
        Duration duration();
    }

    private static final class MillisWriter extends StdScalarSerializer<Duration> {

        private static final long serialVersionUID = 1L;

        MillisWriter() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator out, SerializerProvider provider) throws IOException {
            BigDecimal seconds = BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
            out.writeNumber(seconds.movePointRight(3).stripTrailingZeros().toPlainString());
        }
    }

    private static final class MillisReader extends StdScalarDeserializer<Duration> {

        private static final long serialVersionUID = 1L;

        MillisReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Duration.ofNanos(in.getDecimalValue().movePointRight(6).longValue());
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }

    private static final class MissingFieldException extends JsonProcessingException {

        private static final long serialVersionUID = 1L;

        MissingFieldException(String field) {
            super("a trial requires the field " + field);
        }
    }
}
