package io.github.junitllm.baseline;

import static io.github.junitllm.result.VerdictRecord.Relation.ADDED;
import static io.github.junitllm.result.VerdictRecord.Relation.EDITED;
import static io.github.junitllm.result.VerdictRecord.Relation.QUARANTINED;
import static io.github.junitllm.result.VerdictRecord.Relation.REMOVED;
import static io.github.junitllm.result.VerdictRecord.Relation.SHARED;

import io.github.junitllm.result.VerdictRecord.ComparedCase;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A run's cases beside those of the baseline, sorted by their ids. */
final class Comparison {

    private final MethodRun run;
    private final Measurements baseline;
    private final Map<String, CaseTrials> before;
    private final Map<String, CaseTrials> now;

    private Comparison(MethodRun run, Measurements baseline) {
        this.run = run;
        this.baseline = baseline;
        this.before = byId(baseline);
        this.now = byId(run.measured());
    }

    static Comparison of(MethodRun run, Reference reference) {
        return new Comparison(run, reference.measured());
    }

    private static Map<String, CaseTrials> byId(Measurements measured) {
        Map<String, CaseTrials> cases = new TreeMap<>();
        measured.cases().forEach(one -> cases.put(one.id(), one));
        return cases;
    }

    Measurements baseline() {
        return baseline;
    }

    Measurements measured() {
        return run.measured();
    }

    /** Returns all cases; of a partial run, only its own. */
    List<ComparedCase> cases() {
        return ids().map(this::compared)
                .filter(one -> one.relation() != REMOVED || run.partial().isEmpty())
                .toList();
    }

    private Stream<String> ids() {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        ids.addAll(run.quarantined());
        return ids.stream();
    }

    private ComparedCase compared(String id) {
        return new ComparedCase(
                id,
                relation(id),
                pair(id).filter(pair -> pair.counts().change() < 0).isPresent(),
                Optional.ofNullable(before.get(id)).map(CaseSummary::of).orElse(null));
    }

    private Relation relation(String id) {
        if (run.quarantined().contains(id)) {
            return QUARANTINED;
        }
        CaseTrials earlier = before.get(id);
        CaseTrials later = now.get(id);
        if (earlier == null) {
            return ADDED;
        }
        if (later == null) {
            return REMOVED;
        }
        return earlier.hash().equals(later.hash()) ? SHARED : EDITED;
    }

    /** Returns how many cases stand in a relation. */
    int count(Relation relation) {
        return (int) ids().filter(id -> relation(id) == relation).count();
    }

    /** Returns the cases that can be compared. */
    List<PairedCase> pairs() {
        return ids().flatMap(id -> pair(id).stream()).toList();
    }

    /** Returns the shared cases that cannot be compared, because no trial was measured. */
    List<String> unmeasured() {
        return ids().filter(id -> relation(id) == SHARED && pair(id).isEmpty()).toList();
    }

    private Optional<PairedCase> pair(String id) {
        CaseTrials earlier = before.get(id);
        CaseTrials later = now.get(id);
        return earlier == null || later == null || relation(id) != SHARED
                ? Optional.empty()
                : Optional.of(new PairedCase(earlier, later)).filter(PairedCase::isMeasured);
    }

    List<String> subjectChanges() {
        return SubjectChanges.between(baseline.subject(), measured().subject());
    }

    /** Returns why a metric cannot be compared; empty where it can. */
    Optional<String> obstacle(GatedMetric metric) {
        return SharedCases.of(baseline, Comparability.hashes(measured()), run.quarantined())
                .obstacle()
                .or(() -> new Measures(baseline, measured()).difference(metric));
    }
}
