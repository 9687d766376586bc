package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names by which a record, a class or the parameters of a method take fields.
 *
 * @param kind who takes them
 * @param name its name, as messages say it
 * @param fields what is taken
 */
record RowShape(Kind kind, String name, List<TakenField> fields) {

    enum Kind {
        RECORD("component"),
        CLASS("property"),
        METHOD("parameter");

        private final String part;

        Kind(String part) {
            this.part = part;
        }
    }

    /** Names that the row's identity fills, so that they say nothing about whether row and taker belong together. */
    private static final Set<String> FILLED = Set.of(CaseId.FIELD, Tags.FIELD);

    /** Returns what takes a single field. */
    String part() {
        return kind.part;
    }

    void requireMatch(DatasetRow row) {
        List<String> offered = withoutFilled(row.fieldNames());
        List<String> taken = withoutFilled(names());
        if (!offered.isEmpty() && !taken.isEmpty() && fields.stream().noneMatch(field -> field.isIn(offered))) {
            throw DatasetException.at(row.position(), noMatch(row.fieldNames(), offered, taken));
        }
    }

    /** Names a field that some row must have and that none has: a misspelt name would bind to nothing. */
    Optional<String> unfed(List<String> fieldsOfAllRows) {
        return fields.stream()
                .filter(field -> !FILLED.contains(field.name()))
                .filter(field -> field.presence() == TakenField.Presence.REQUIRED)
                .filter(field -> !field.isIn(fieldsOfAllRows))
                .map(TakenField::name)
                .findFirst();
    }

    /** Returns the row's fields, and its id and tags where they are taken. */
    ObjectNode filledFields(DatasetRow row) {
        ObjectNode filled = row.fields();
        if (takes(CaseId.FIELD) && typeOf(CaseId.FIELD).isAssignableFrom(String.class)) {
            filled.put(CaseId.FIELD, row.id());
        }
        if (takes(Tags.FIELD)) {
            ArrayNode tags = filled.putArray(Tags.FIELD);
            row.tags().forEach(tags::add);
        }
        return filled;
    }

    private boolean takes(String name) {
        return names().contains(name);
    }

    private Class<?> typeOf(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .<Class<?>>map(TakenField::type)
                .findFirst()
                .orElse(Void.class);
    }

    private List<String> names() {
        return fields.stream().map(TakenField::name).toList();
    }

    private String noMatch(List<String> present, List<String> offered, List<String> taken) {
        String message = name + " takes none of the row's fields"
                + "\n  the row has    : " + Excerpt.of(String.join(", ", present))
                + "\n  " + (kind == Kind.RECORD ? "the record has : " : "the class has  : ")
                + Excerpt.of(String.join(", ", names()));
        String renames = offered.stream()
                .flatMap(field ->
                        NearestName.of(field, taken)
                                .map(near -> "rename [" + Excerpt.of(field) + "] to [" + near + "]")
                                .stream())
                .collect(Collectors.joining(", "));
        return renames.isEmpty() ? message : message + "\n  did you mean   : " + renames;
    }

    private static List<String> withoutFilled(Collection<String> names) {
        return names.stream().filter(name -> !FILLED.contains(name)).toList();
    }
}
