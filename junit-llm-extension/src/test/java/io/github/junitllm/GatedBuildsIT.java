package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Builds projects with gates by a real Maven: what the build returns and prints is what a pull request shows. */
@Execution(ExecutionMode.CONCURRENT)
class GatedBuildsIT {

    private static final String DESK = "-Dtest=DeskTest";

    /** A project whose 60 answers of ten trials each have been accepted. */
    private static ConsumerProject accepted;

    @BeforeAll
    static void accept() {
        accepted = ConsumerProject.of("gates-accepted", "pom", "assistant", "gates");
        ConsumerBuild build =
                mvn(accepted, "-Dtest=DeskTest,CheapDeskTest,JudgedDeskTest", "-Djunit-llm.baseline=accept");
        build.passes();
        assertThat(baselines(accepted))
                .containsOnlyKeys(
                        ".gitattributes",
                        "acme.CheapDeskTest/answers.answers.jsonl",
                        "acme.CheapDeskTest/answers.json",
                        "acme.DeskTest/answers.answers.jsonl",
                        "acme.DeskTest/answers.json",
                        "acme.JudgedDeskTest/answers.answers.jsonl",
                        "acme.JudgedDeskTest/answers.json");
    }

    @Test
    void without_a_baseline_wrong_answers_fail_the_build() {
        ConsumerProject project = ConsumerProject.of("gates-no-baseline", "pom", "assistant", "gates");

        ConsumerBuild build = mvn(project, DESK, "-Dacme.provider=guessing");

        build.fails();
        build.says("-Djunit-llm.baseline=accept");
    }

    @Test
    void what_is_as_good_as_the_baseline_passes() {
        ConsumerBuild build = mvn(accepted.copy("gates-unchanged"), DESK);

        build.passes();
        assertThat(results(build)).contains("\"verdict\":\"UNCHANGED\"");
    }

    @Test
    void a_regression_everywhere_fails_the_build_and_names_every_case() {
        ConsumerBuild build = mvn(accepted.copy("gates-regressed"), DESK, "-Dacme.provider=guessing");

        build.fails();
        build.says("REGRESSED");
        for (int order = 1; order <= 60; order++) {
            build.says("order-%02d".formatted(order));
        }
    }

    @Test
    void one_case_of_sixty_that_always_fails_fails_the_build() {
        ConsumerBuild build = mvn(accepted.copy("gates-one-wrong"), DESK, "-Dacme.provider=one-wrong");

        build.fails();
        build.says("REGRESSED");
        build.says("order-07");
        assertThat(build.output()).noneMatch(line -> line.contains("order-08"));
    }

    @Test
    void a_provider_that_is_down_is_no_regression_but_not_measured() {
        ConsumerBuild build = mvn(accepted.copy("gates-down"), DESK, "-Dacme.provider=down");

        build.fails();
        build.says("NOT MEASURED: 180 of 180 trials ended in ERROR_INFRA (ConnectException)");
        assertThat(build.output()).noneMatch(line -> line.contains("REGRESSED"));
    }

    @Test
    void a_judge_that_may_not_judge_is_no_regression_but_not_measured() {
        ConsumerBuild build = mvn(accepted.copy("gates-judge-key"), "-Dtest=JudgedDeskTest", "-Dacme.judge.key=wrong");

        build.fails();
        build.says("NOT MEASURED: 180 of 180 trials ended in ERROR_JUDGE (");
        build.says("401");
    }

    @Test
    void under_another_judge_nothing_is_compared_and_right_answers_pass() {
        ConsumerBuild build =
                mvn(accepted.copy("gates-judge-other"), "-Dtest=JudgedDeskTest", "-Dacme.judge.model=gpt-5-mini");

        build.passes();
        build.says("INCOMPARABLE");
    }

    @Test
    void under_another_judge_nothing_is_compared_and_wrong_answers_fail_the_build() {
        ConsumerBuild build = mvn(
                accepted.copy("gates-judge-other-wrong"),
                "-Dtest=JudgedDeskTest",
                "-Dacme.judge.model=gpt-5-mini",
                "-Dacme.provider=guessing");

        build.fails();
        build.says("INCOMPARABLE");
        build.says("order-60");
    }

    @Test
    void a_gate_on_the_cost_lets_wrong_answers_fail_the_build() {
        ConsumerBuild build = mvn(accepted.copy("gates-cost"), "-Dtest=CheapDeskTest", "-Dacme.provider=guessing");

        build.fails();
        build.says("Tests run: 180, Failures: 180");
    }

    @Test
    void a_changed_prompt_is_compared_and_named() {
        ConsumerBuild build =
                mvn(accepted.copy("gates-prompt"), DESK, "-Dacme.prompt=Be brief.", "-Dacme.provider=guessing");

        build.fails();
        build.says("REGRESSED");
        build.says("Be brief.");
    }

    @Test
    void an_edited_case_is_not_compared() {
        ConsumerProject project = accepted.copy("gates-edited");
        edit(project, "src/test/resources/golden/sixty.jsonl", "Where is order A-7?", "Where may order A-7 be?");

        ConsumerBuild build = mvn(project, DESK);

        build.passes();
        assertThat(results(build))
                .contains("\"verdict\":\"UNCHANGED\"", "59 cases", "{\"caseId\":\"order-07\",\"relation\":\"EDITED\"");
    }

    @Test
    void a_filtered_run_has_no_verdict() {
        ConsumerBuild build = mvn(accepted.copy("gates-filtered"), DESK, "-Djunit-llm.ids=order-07");

        build.passes();
        build.says("PARTIAL");
    }

    @Test
    void a_filtered_run_is_not_accepted() {
        ConsumerProject project = ConsumerProject.of("gates-accept-filtered", "pom", "assistant", "gates");

        ConsumerBuild build = mvn(project, DESK, "-Djunit-llm.ids=order-07", "-Djunit-llm.baseline=accept");

        build.fails();
        assertThat(project.directory().resolve("src/test/llm-baselines/acme.DeskTest"))
                .doesNotExist();
    }

    @Test
    void two_forks_keep_their_baselines_apart() {
        ConsumerProject project = ConsumerProject.of("gates-forks", "pom", "assistant", "gates");

        mvn(
                        project,
                        "-DforkCount=2",
                        "-DreuseForks=false",
                        "-Dtest=DeskTest,CheapDeskTest,JudgedDeskTest",
                        "-Djunit-llm.baseline=accept")
                .passes();

        assertThat(baselines(project)).isEqualTo(baselines(accepted));
        mvn(project, "-DforkCount=2", "-DreuseForks=false", "-Dtest=DeskTest,CheapDeskTest,JudgedDeskTest")
                .passes();
    }

    @Test
    void two_modules_at_once_write_the_same_baselines() {
        ConsumerProject project = ConsumerProject.of("gates-modules", "modules");
        module(project, "one");
        module(project, "two");
        String shared = "-Djunit-llm.baseline.dir=" + project.directory().resolve("src/test/llm-baselines");

        mvn(project, "-T2", shared, "-Dtest=DeskTest", "-Djunit-llm.baseline=accept")
                .passes();

        assertThat(baselines(project))
                .containsEntry("acme.DeskTest/answers.json", baselines(accepted).get("acme.DeskTest/answers.json"));
        ConsumerBuild build = mvn(project, "-T2", shared, "-Dtest=DeskTest");
        build.passes();
        assertThat(build.output())
                .filteredOn(line -> line.contains("The only gate passed; all 180 trials passed."))
                .hasSize(2);
    }

    private static void module(ConsumerProject project, String name) {
        ConsumerProject module =
                ConsumerProject.of(project.directory().getFileName() + "/" + name, "pom", "assistant", "gates");
        edit(module, "pom.xml", "<artifactId>consumer</artifactId>", "<artifactId>" + name + "</artifactId>");
    }

    @Test
    void a_rerun_does_not_mend_a_failed_gate() {
        ConsumerBuild build = mvn(
                accepted.copy("gates-rerun"),
                DESK,
                "-Dacme.provider=guessing-at-first",
                "-Dsurefire.rerunFailingTestsCount=2");

        build.fails();
        build.says("REGRESSED");
    }

    private static ConsumerBuild mvn(ConsumerProject project, String... arguments) {
        return Maven.onThisJdk()
                .run(
                        project,
                        Stream.concat(Stream.of("test"), Stream.of(arguments)).toArray(String[]::new));
    }

    /** How long a trial takes depends on what else the machine does. */
    private static String withoutPace(String baseline) {
        return baseline.replaceFirst("\"trialSeconds\": \\d+", "");
    }

    private static String results(ConsumerBuild build) {
        try {
            return Files.readString(build.project().reportDirectory().resolve("results.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edit(ConsumerProject project, String file, String text, String replacement) {
        Path edited = project.directory().resolve(file);
        try {
            String before = Files.readString(edited);
            assertThat(before).contains(text);
            Files.writeString(edited, before.replace(text, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files of the baseline folder by their paths. */
    private static SortedMap<String, String> baselines(ConsumerProject project) {
        Path folder = project.directory().resolve("src/test/llm-baselines");
        SortedMap<String, String> baselines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                baselines.put(
                        folder.relativize(file).toString().replace('\\', '/'), withoutPace(Files.readString(file)));
            }
            return baselines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
