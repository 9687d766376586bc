package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Says what is wrong with a field of a file that somebody wrote by hand. */
@API(status = Status.INTERNAL, since = "0.1")
public final class FieldProblem {

    private FieldProblem() {}

    /**
     * Requires an object without unknown fields.
     *
     * @param place where it stands; empty for the whole file
     */
    public static void requireKnown(String place, JsonNode object, List<String> known) {
        if (!object.isObject()) {
            throw wrong(place.isEmpty() ? "the whole file" : place, "fields " + known, object);
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("field [" + (place.isEmpty() ? "" : place + ".") + Excerpt.of(name)
                        + "] is unknown; " + meant(name, known));
            }
        });
    }

    /** Creates what to throw where a field has another value than it should. */
    public static IllegalArgumentException wrong(String place, String requirement, JsonNode found) {
        String was = found.isMissingNode() ? "it is missing" : "it was " + Excerpt.of(found.toString());
        return new IllegalArgumentException("field [" + place + "] requires " + requirement + ", but " + was);
    }

    private static String meant(String name, List<String> known) {
        return NearestName.of(name, known)
                .map(nearest -> "did you mean [" + nearest + "]?")
                .orElseGet(() -> "the fields are " + known);
    }
}
