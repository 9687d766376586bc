package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.dataset.CaseSelection.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseSelectionTests {

    private static final Sample ALL = new Sample(OptionalInt.empty(), 0);

    private final DatasetFolder folder;
    private Dataset dataset;

    CaseSelectionTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    @BeforeEach
    void readDataset() {
        dataset = folder.loadLines(
                "{\"id\": \"refund-window\", \"tags\": [\"refunds\"]}",
                "{\"id\": \"lost-parcel\", \"tags\": [\"orders\", \"german\"]}",
                "{\"id\": \"late-refund\", \"tags\": [\"refunds\", \"german\"]}",
                "{\"id\": \"greeting\"}");
    }

    private static CaseSelection selection(List<String> ids, List<String> tags, Sample sample) {
        return new CaseSelection(new Wanted("the ids", ids), new Wanted("the tags", tags), sample);
    }

    private List<String> chosen(List<String> ids, List<String> tags) {
        return selection(ids, tags, ALL).choose(dataset, dataset.rows()).stream()
                .map(DatasetRow::id)
                .toList();
    }

    @Test
    void asks_for_everything_by_asking_for_nothing() {
        assertThat(chosen(List.of(), List.of())).hasSize(4);
        assertThat(selection(List.of(), List.of(), ALL).describe()).isEqualTo("all cases");
    }

    @Test
    void chooses_by_id_in_the_order_of_the_file() {
        assertThat(chosen(List.of("late-refund", " refund-window "), List.of()))
                .containsExactly("refund-window", "late-refund");
    }

    @Test
    void chooses_by_any_of_the_tags() {
        assertThat(chosen(List.of(), List.of("orders", "refunds")))
                .containsExactly("refund-window", "lost-parcel", "late-refund");
    }

    @Test
    void requires_both_id_and_tag() {
        assertThat(chosen(List.of("late-refund", "greeting"), List.of("german")))
                .containsExactly("late-refund");
    }

    @Test
    void refuses_names_that_no_row_has_and_shows_the_nearest() {
        assertThatThrownBy(() -> chosen(List.of("refund-windw"), List.of()))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Dataset [rows.jsonl] has no case with the id [refund-windw], which the ids asks for; did"
                        + " you mean [refund-window]?");
        assertThatThrownBy(() -> chosen(List.of(), List.of("billing")))
                .hasMessage("Dataset [rows.jsonl] has no case with the tag [billing], which the tags asks for; the tags"
                        + " are [refunds, orders, german]");
        dataset = folder.loadLines("{\"id\": \"a\"}");
        assertThatThrownBy(() -> chosen(List.of(), List.of("billing")))
                .hasMessage("Dataset [rows.jsonl] has no case with the tag [billing], which the tags asks for; no case"
                        + " has a tag");
    }

    @Test
    void refuses_to_leave_nothing() {
        assertThatThrownBy(() -> chosen(List.of("greeting"), List.of("german")))
                .hasMessage("Of dataset [rows.jsonl] no case is left by the ids [greeting] and the tags [german]; ask"
                        + " for fewer things at a time, or run other methods");
        assertThatThrownBy(() -> selection(List.of("greeting"), List.of(), ALL)
                        .choose(dataset, dataset.rows().subList(0, 2)))
                .hasMessage("Of dataset [rows.jsonl] no case is left by the ids [greeting]; ask for fewer things at a"
                        + " time, or run other methods");
    }

    @Test
    void says_what_it_chooses() {
        assertThat(selection(List.of("refund-window"), List.of(), ALL).describe())
                .isEqualTo("only the ids [refund-window]");
        assertThat(selection(List.of("a", "b"), List.of("c"), new Sample(OptionalInt.of(10), 7))
                        .describe())
                .isEqualTo("only the ids [a, b], the tags [c], a sample of 10 with seed 7");
    }

    @Test
    void draws_the_same_sample_for_the_same_seed_and_another_for_another() {
        dataset = numbered(100);

        assertThat(sample(10, 1)).hasSize(10).isEqualTo(sample(10, 1)).isNotEqualTo(sample(10, 2));
        assertThat(sample(20, 1)).containsAll(sample(10, 1));
        assertThat(sample(100, 1)).hasSize(100);
        assertThat(sample(1_000, 1)).hasSize(100);
    }

    @Test
    void keeps_the_sample_but_for_one_case_when_a_row_is_added() {
        dataset = numbered(100);
        Set<String> before = sample(10, 1);
        for (int more = 101; more < 160; more++) {
            dataset = numbered(more);
            Set<String> kept = new TreeSet<>(sample(10, 1));
            kept.retainAll(before);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(9);
            before = sample(10, 1);
        }
    }

    @Test
    void draws_each_case_about_as_often_as_any_other() {
        dataset = numbered(20);
        int[] drawn = new int[20];
        for (int seed = 0; seed < 2_000; seed++) {
            sample(5, seed).forEach(id -> drawn[Integer.parseInt(id)]++);
        }

        assertThat(IntStream.of(drawn).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(400, 600));
    }

    private Dataset numbered(int rows) {
        return folder.loadLines(
                IntStream.range(0, rows).mapToObj(i -> "{\"id\": " + i + "}").toArray(String[]::new));
    }

    private Set<String> sample(int size, long seed) {
        return new TreeSet<>(
                selection(List.of(), List.of(), new Sample(OptionalInt.of(size), seed))
                        .choose(dataset, dataset.rows())
                        .stream()
                        .map(DatasetRow::id)
                        .toList());
    }
}
