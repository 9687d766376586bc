package io.github.junitllm.result;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * All that a run's journals hold, in an order that does not depend on which JVM wrote what when: by test, case, trial
 * and attempt.
 *
 * @param id the run's id
 * @param started when the first of its JVMs started; {@code null} where no journal says so
 * @param tests the tests by their names
 * @param totals what all trials add up to
 * @param notRun the tests that could not run at all, each once
 * @param notices what a reader must know to trust the run, each once: lines that could not be read
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Run(
        String id,
        @Nullable Instant started,
        List<TestResults> tests,
        Totals totals,
        List<NotRunRecord> notRun,
        List<String> notices) {

    public Run {
        tests = List.copyOf(tests);
        notRun = notRun.stream().distinct().toList();
        notices = notices.stream().distinct().toList();
    }

    /**
     * Reads a run from its journals.
     *
     * @throws java.io.UncheckedIOException where a journal cannot be read
     * @throws IllegalStateException where a later version of this library wrote a journal
     */
    public static Run read(RunDirectory directory) {
        return of(directory.id(), JournalReader.read(directory.path()));
    }

    static Run of(RunId id, JournalContents journals) {
        Map<String, VerdictRecord> verdicts = firstVerdicts(journals.verdicts());
        List<TestResults> tests = grouped(
                journals.trials().stream(),
                TrialRecord::test,
                (test, trials) -> test(test, trials, verdicts.get(test)));
        List<CaseResults> cases =
                tests.stream().flatMap(test -> test.cases().stream()).toList();
        return new Run(
                id.value(), started(journals), tests, Totals.of(attempts(cases)), journals.notRun(), notices(journals));
    }

    private static List<String> notices(JournalContents journals) {
        return Stream.concat(journals.notRun().stream().map(NotRunRecord::describe), journals.notices().stream())
                .toList();
    }

    private static Map<String, VerdictRecord> firstVerdicts(List<VerdictRecord> verdicts) {
        Map<String, VerdictRecord> first = new HashMap<>();
        verdicts.forEach(verdict -> first.putIfAbsent(verdict.test(), verdict));
        return first;
    }

    private static TestResults test(String test, List<TrialRecord> trials, @Nullable VerdictRecord verdict) {
        List<CaseResults> cases =
                grouped(trials.stream(), TrialRecord::caseId, (id, own) -> new CaseResults(id, attempts(own.stream())));
        return new TestResults(test, cases, Totals.of(attempts(cases)), verdict);
    }

    private static List<Attempt> attempts(Stream<TrialRecord> trialsOfCase) {
        return grouped(trialsOfCase, TrialRecord::trial, (trial, records) -> numbered(records)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attempt> numbered(List<TrialRecord> recordsOfTrial) {
        List<Attempt> attempts = new ArrayList<>();
        recordsOfTrial.stream()
                .sorted(Comparator.comparing(TrialRecord::start))
                .forEach(record -> attempts.add(new Attempt(attempts.size() + 1, record)));
        return attempts;
    }

    private static List<Attempt> attempts(List<CaseResults> cases) {
        return cases.stream().flatMap(one -> one.attempts().stream()).toList();
    }

    private static @Nullable Instant started(JournalContents journals) {
        return journals.headers().stream()
                .map(JournalHeader::start)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static <K extends Comparable<K>, R> List<R> grouped(
            Stream<TrialRecord> trials, Function<TrialRecord, K> key, BiFunction<K, List<TrialRecord>, R> group) {
        return trials.collect(groupingBy(key, TreeMap::new, toList())).entrySet().stream()
                .map(entry -> group.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
