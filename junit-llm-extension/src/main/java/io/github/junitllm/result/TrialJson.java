package io.github.junitllm.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Writes trial records as JSON and reads them back. Absent parts are left out; durations are milliseconds. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TrialJson {

    private static final List<String> REQUIRED = List.of(
            "test",
            "case",
            "trial",
            "trials",
            "outcome",
            "usage",
            "cost",
            "judging",
            "subject",
            "traceId",
            "start",
            "durationMillis");

    /** Leaves room for a record around the deepest row that a dataset may hold. */
    private static final int DEEPEST = 2 * StreamReadConstraints.DEFAULT_MAX_DEPTH;

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
    public static TrialRecord decode(JsonNode tree) throws JsonProcessingException {
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
                        .maxNestingDepth(DEEPEST)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(TimeJson.module())
                .addMixIn(TrialRecord.class, TrialNames.class)
                .addMixIn(Totals.class, TotalsNames.class)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    private interface TrialNames {

        @JsonProperty("durationMillis")
        Duration duration();
    }

    private interface TotalsNames {

        @JsonProperty("elapsedMillis")
        Duration elapsed();
    }

    private static final class MissingFieldException extends JsonProcessingException {

        private static final long serialVersionUID = 1L;

        MissingFieldException(String field) {
            super("a trial requires the field " + field);
        }
    }
}
