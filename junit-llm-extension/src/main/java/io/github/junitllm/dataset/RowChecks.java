package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold for the rows of a dataset together. */
final class RowChecks {

    private RowChecks() {}

    static void idsAreUnique(List<DatasetRow> rows) {
        Map<String, DatasetRow> seen = new HashMap<>();
        for (DatasetRow row : rows) {
            DatasetRow earlier = seen.putIfAbsent(row.id(), row);
            if (earlier != null) {
                throw DatasetException.at(row.position(), duplicate(row, earlier));
            }
        }
    }

    /** A quarantine that nobody ends would hide its case for good. */
    static void quarantineHolds(DatasetRow row, LocalDate today) {
        row.quarantine().filter(quarantine -> today.isAfter(quarantine.until())).ifPresent(ended -> {
            JsonPointer until = JsonPointer.compile("/" + Quarantine.FIELD + "/" + Quarantine.UNTIL);
            throw DatasetException.at(
                    row.positionOf(until),
                    "the quarantine of [" + Excerpt.of(row.id()) + "] ended on " + ended.until() + " ("
                            + Excerpt.of(ended.reason()) + "); remove it, or give it a later day and a reason");
        });
    }

    /** Without this check a mistyped role name would merely leave the role empty. */
    static void rolesExist(String location, List<DatasetRow> rows, RoleNames roles) {
        roleExists(location, rows, "input", roles.input(), RoleNames.DEFAULT.input());
        roleExists(location, rows, "expected", roles.expected(), RoleNames.DEFAULT.expected());
        roleExists(location, rows, "context", roles.context(), RoleNames.DEFAULT.context());
    }

    /** Without this check a renamed field would leave whatever takes it {@code null} in every row. */
    static void fieldsAreFed(Dataset dataset, RowShape shape) {
        List<String> present = fields(dataset.rows());
        shape.unfed(present).ifPresent(field -> {
            throw new DatasetException("Dataset [" + dataset.location() + "] has no row with the field ["
                    + Excerpt.of(field) + "], which " + shape.name() + " takes; " + hint(field, present) + "\n  a "
                    + shape.part() + " that may be missing from every row is an Optional or @Nullable");
        });
    }

    private static String duplicate(DatasetRow row, DatasetRow earlier) {
        String there = earlier.position().inFile();
        return row.hasOwnId() || earlier.hasOwnId()
                ? "the id [" + Excerpt.of(row.id()) + "] is taken by the row at " + there
                        + "; give each row an id of its own"
                : "the row repeats the one at " + there + "; remove it or give both an id of their own";
    }

    private static void roleExists(
            String location, List<DatasetRow> rows, String role, List<String> names, List<String> byDefault) {
        if (names.equals(byDefault)
                || rows.stream().anyMatch(row -> names.stream().anyMatch(row.fieldNames()::contains))) {
            return;
        }
        String name = String.join("|", names);
        throw new DatasetException("Dataset [" + location + "] has no row with the field [" + Excerpt.of(name)
                + "], which is named as the role " + role + "; " + hint(name, fields(rows)));
    }

    private static List<String> fields(List<DatasetRow> rows) {
        return rows.stream()
                .flatMap(row -> row.fieldNames().stream())
                .distinct()
                .toList();
    }

    private static String hint(String name, List<String> present) {
        return NearestName.of(name, present)
                .map(near -> "did you mean [" + near + "]?")
                .orElse("the rows have " + Excerpt.of(present.toString()));
    }
}
