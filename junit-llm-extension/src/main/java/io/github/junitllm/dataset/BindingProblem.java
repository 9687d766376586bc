package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.util.List;

/** Says why a row does not fit what takes it. */
final class BindingProblem {

    private final DatasetRow row;
    private final ObjectNode fields;
    private final String type;
    private final JsonMappingException cause;
    private final JsonPointer pointer;

    BindingProblem(DatasetRow row, ObjectNode fields, String type, JsonMappingException cause) {
        this.row = row;
        this.fields = fields;
        this.type = type;
        this.cause = cause;
        this.pointer = pointer(cause.getPath());
    }

    DatasetException exception() {
        return DatasetException.at(row.positionOf(pointer), problem(), cause);
    }

    private String problem() {
        if (cause instanceof ValueInstantiationException rejected && rejected.getCause() != null) {
            return subject() + " was rejected: " + reason(rejected.getCause());
        }
        if (cause instanceof InvalidDefinitionException unusable) {
            String unreadable = unusable.getType().getRawClass().getSimpleName();
            return subject() + " cannot be read as " + unreadable
                    + "; use text, numbers, booleans, enums, lists, maps or records";
        }
        JsonNode found = fields.at(pointer);
        return found.isMissingNode() ? missing() : mismatch(found);
    }

    private String missing() {
        String name = pointer.last().getMatchingProperty();
        List<String> present = RowSource.names(fields.at(pointer.head()));
        String fix = NearestName.of(name, present)
                .map(near -> "rename [" + Excerpt.of(near) + "] to [" + name + "]")
                .orElseGet(() -> "add \"" + name + "\": " + expected().example());
        return subject() + " requires " + expected().words() + ", but only " + Excerpt.of(present.toString())
                + " are there; " + fix;
    }

    private String mismatch(JsonNode found) {
        String problem = subject() + " requires " + expected().words() + ", but was " + ValueText.of(found);
        return cause.getCause() instanceof InputCoercionException
                ? problem + ", which is out of range"
                : problem + expected().hint(found);
    }

    private ExpectedValue expected() {
        return new ExpectedValue(targetType());
    }

    private Class<?> targetType() {
        Class<?> target = null;
        if (cause instanceof MismatchedInputException mismatch) {
            target = mismatch.getTargetType();
        } else if (cause.getCause() instanceof InputCoercionException outOfRange) {
            target = outOfRange.getTargetType();
        }
        return target == null ? Object.class : target;
    }

    private String subject() {
        return pointer.matches() ? "the row for " + type : "field [" + Excerpt.of(path()) + "] of " + type;
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Reference step : cause.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static JsonPointer pointer(List<Reference> path) {
        JsonPointer pointer = JsonPointer.empty();
        for (Reference step : path) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer;
    }

    private static String reason(Throwable rejection) {
        String message = rejection.getMessage();
        return message == null ? rejection.getClass().getSimpleName() : Excerpt.of(message);
    }
}
