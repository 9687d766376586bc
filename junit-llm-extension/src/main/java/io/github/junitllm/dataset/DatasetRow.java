package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One row of a dataset: a case to try. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class DatasetRow {

    private final String id;
    private final RowSource source;
    private final RoleNames roles;
    private final List<String> tags;
    private final boolean mustPass;
    private final Optional<Quarantine> quarantine;

    private DatasetRow(String id, RowSource source, RoleNames roles) {
        this.id = id;
        this.source = source;
        this.roles = roles;
        this.tags = Tags.of(source);
        this.mustPass = MustPass.of(source);
        this.quarantine = QuarantineReader.read(source);
    }

    static DatasetRow of(RowSource source, RoleNames roles) {
        String id = source.fields().hasNonNull(CaseId.FIELD)
                ? CaseId.of(source, source.fields().get(CaseId.FIELD))
                : DerivedId.of(source.fields(), roles);
        return new DatasetRow(id, source, roles);
    }

    /**
     * Returns the case id: the field {@code id}, trimmed, or else the row's first words and a hash of its content. It
     * is unique in its dataset.
     */
    public String id() {
        return id;
    }

    /** Returns 16 hex digits that change with the row's content, but not with its id, its tags or the order of its fields. */
    public String hash() {
        return CaseHash.of(source.fields());
    }

    /** Returns the row's tags, trimmed, each once. */
    public List<String> tags() {
        return tags;
    }

    /** Returns whether a single failed trial of the case is one too many. */
    public boolean mustPass() {
        return mustPass;
    }

    /** Returns why the case is tried and shown, but does not count for now. */
    public Optional<Quarantine> quarantine() {
        return quarantine;
    }

    /** Returns all fields as the file holds them; the copy is the caller's. */
    public ObjectNode fields() {
        return source.fields().deepCopy();
    }

    /** Returns where the row begins. */
    public Position position() {
        return source.start();
    }

    /** Returns the name of the field that holds the input. */
    public Optional<String> inputField() {
        return RoleNames.fieldIn(source.fields(), roles.input());
    }

    /** Returns the name of the field that holds the expected answer. */
    public Optional<String> expectedField() {
        return RoleNames.fieldIn(source.fields(), roles.expected());
    }

    /** Returns the name of the field that holds the context. */
    public Optional<String> contextField() {
        return RoleNames.fieldIn(source.fields(), roles.context());
    }

    /** Returns what the application is asked: text as it is, any other value as JSON. */
    public Optional<String> input() {
        return text(inputField());
    }

    /** Returns what the application should answer: text as it is, any other value as JSON. */
    public Optional<String> expected() {
        return text(expectedField());
    }

    /** Returns what the application should answer from: text as it is, any other value as JSON. */
    public Optional<String> context() {
        return text(contextField());
    }

    /** Returns id and position, for example {@code refund-window (golden/refunds.jsonl, line 3, column 1)}. */
    @Override
    public String toString() {
        return id + " (" + position() + ")";
    }

    boolean hasOwnId() {
        return source.fields().hasNonNull(CaseId.FIELD);
    }

    List<String> fieldNames() {
        return source.names();
    }

    ValueTypes types() {
        return source.types();
    }

    Position positionOf(JsonPointer value) {
        return source.positions().of(value);
    }

    private Optional<String> text(Optional<String> field) {
        return field.map(source.fields()::get).map(DatasetRow::text);
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
