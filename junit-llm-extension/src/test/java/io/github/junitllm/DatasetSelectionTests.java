package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.pricing.Prices;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetSelectionTests {

    @TempDir
    Path directory;

    private LlmTestKit kit() {
        return LlmTestKit.reportingTo(directory.resolve("report"));
    }

    static class AllTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.csv")
        void answers() {}
    }

    static class TaggedTestCase {

        @LlmTest(trials = 2)
        @LlmDataset(
                value = "datasets/orders.csv",
                tags = {"german", "refunds"})
        void answers() {}
    }

    static class SampledTestCase {

        @LlmTest
        @LlmDataset(value = "datasets/sixty.jsonl", sample = 5, seed = 3)
        void answers() {}
    }

    static class UnknownIdTestCase {

        @LlmTest
        @LlmDataset(value = "datasets/orders.csv", ids = "frist")
        void answers() {}
    }

    static class BadSampleTestCase {

        @LlmTest
        @LlmDataset(value = "datasets/orders.csv", sample = -1)
        void answers() {}
    }

    static class WithoutDatasetTestCase {

        @LlmTest
        void answers() {}
    }

    @Test
    void the_annotation_chooses_by_tag() {
        assertThat(kit().run(TaggedTestCase.class).trialNames())
                .containsExactly("first · trial 1/2", "first · trial 2/2", "third · trial 1/2", "third · trial 2/2");
    }

    @Test
    void the_annotation_draws_a_sample() {
        assertThat(kit().run(SampledTestCase.class).trialNames())
                .hasSize(5)
                .isEqualTo(kit().run(SampledTestCase.class).trialNames());
    }

    @Test
    void settings_choose_among_what_the_annotation_chooses() {
        assertThat(kit().with("junit-llm.ids", "third, second")
                        .run(AllTestCase.class)
                        .trialNames())
                .containsExactly("second · trial 1/1", "third · trial 1/1");
        assertThat(kit().with("junit-llm.tags", "orders")
                        .run(TaggedTestCase.class)
                        .trialNames())
                .containsExactly("first · trial 1/2", "first · trial 2/2");
        assertThat(kit().with("junit-llm.sample", "1").run(AllTestCase.class).trialNames())
                .hasSize(1);
        assertThat(kit().with("junit-llm.ids", "third")
                        .run(WithoutDatasetTestCase.class)
                        .trialNames())
                .hasSize(1);
    }

    @Test
    void an_id_that_no_row_has_fails_the_method() {
        assertFails(
                kit().run(UnknownIdTestCase.class),
                "Dataset [datasets/orders.csv] has no case with the id [frist], which @LlmDataset(ids) asks for; did you"
                        + " mean [first]?");
        assertFails(
                kit().with("junit-llm.tags", "order").run(AllTestCase.class),
                "Dataset [datasets/orders.csv] has no case with the tag [order], which junit-llm.tags asks for; did you"
                        + " mean [orders]?");
        assertFails(
                kit().with("junit-llm.ids", "second").run(TaggedTestCase.class),
                "Of dataset [datasets/orders.csv] no case is left by junit-llm.ids [second]; ask for fewer things at a"
                        + " time, or run other methods");
    }

    @Test
    void a_sample_that_cannot_be_is_an_error() {
        assertFails(
                kit().run(BadSampleTestCase.class),
                "@LlmDataset requires a sample of at least 1 case, or 0 for all, but [answers] says sample = -1.");
        assertFails(
                kit().with("junit-llm.sample", "0").run(AllTestCase.class),
                "Setting [junit-llm.sample] requires a whole number from 1 to 2147483647, but it was [0].");
        assertFails(
                kit().with("junit-llm.seed", "x").run(AllTestCase.class),
                "Setting [junit-llm.seed] requires a whole number, but it was [x].");
    }

    @Test
    void only_settings_make_a_run_partial() throws NoSuchMethodException {
        assertThat(partial(AllTestCase.class, Map.of())).isEmpty();
        assertThat(partial(TaggedTestCase.class, Map.of())).isEmpty();
        assertThat(partial(AllTestCase.class, Map.of("junit-llm.ids", "first,second,third")))
                .isEmpty();
        assertThat(partial(AllTestCase.class, Map.of("junit-llm.sample", "60"))).isEmpty();
        assertThat(partial(AllTestCase.class, Map.of("junit-llm.ids", "first"))).hasValue("only the ids [first]");
        assertThat(partial(AllTestCase.class, Map.of("junit-llm.sample", "2", "junit-llm.seed", "9")))
                .hasValue("only a sample of 2 with seed 9");
        assertThat(partial(WithoutDatasetTestCase.class, Map.of("junit-llm.ids", "first")))
                .isEmpty();
    }

    private static Optional<String> partial(Class<?> testClass, Map<String, String> settings)
            throws NoSuchMethodException {
        TestMethod method = new TestMethod(testClass, testClass.getName(), testClass.getDeclaredMethod("answers"));
        LlmRun run = new LlmRun(
                Settings.from(key -> Optional.ofNullable(settings.get(key))),
                ProjectDirectory.current(),
                LocalDate.of(2026, 7, 31),
                Prices.shipped());
        return MethodPlans.of(method, run).gatePlan().partial();
    }

    @Test
    void a_narrowed_run_is_recorded_as_partial() {
        assertThat(kit().with("junit-llm.ids", "second")
                        .run(AllTestCase.class)
                        .run()
                        .tests())
                .singleElement()
                .satisfies(test -> assertThat(test.verdict())
                        .isNotNull()
                        .satisfies(verdict -> assertThat(verdict.partial()).isEqualTo("only the ids [second]")));
    }

    private static void assertFails(LlmTestRun run, String message) {
        assertThat(run.trialNames()).isEqualTo(List.of());
        assertThat(run.methodFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessage(message));
    }
}
