package io.github.junitllm.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Adds the trials of a run to a baseline that measured the same. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Appending {

    private final Measurements baseline;
    private final Measurements added;

    private Appending(Measurements baseline, Measurements added) {
        this.baseline = baseline;
        this.added = added;
    }

    /** Returns why the run does not measure what the baseline measured; empty where it does. */
    public static Optional<String> refusal(Measurements baseline, Measurements added) {
        return new Appending(baseline, added).refusal();
    }

    /** Returns the trials of both. */
    public static Measurements of(Measurements baseline, Measurements added) {
        return new Appending(baseline, added).both();
    }

    private Optional<String> refusal() {
        return Stream.of(
                        unequal("prices", Measurements::prices),
                        unequal("judges", Measurements::judges),
                        unequal("subject (models, prompts, tools, parameters)", Measurements::subject),
                        unequal("cases", Appending::hashes),
                        nothingNew())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unequal(String what, Function<Measurements, Object> part) {
        return part.apply(baseline).equals(part.apply(added))
                ? Optional.empty()
                : Optional.of("the " + what + " changed since the baseline, so trials cannot be added to it."
                        + " Accept the run without --append to replace it.");
    }

    private static Map<String, String> hashes(Measurements measured) {
        return measured.cases().stream().collect(Collectors.toMap(CaseTrials::id, CaseTrials::hash));
    }

    /** Trials that are counted twice would make a baseline look surer than it is. */
    private Optional<String> nothingNew() {
        Map<String, CaseTrials> known = baseline.cases().stream().collect(Collectors.toMap(CaseTrials::id, one -> one));
        return added.cases().stream().allMatch(one -> holds(known.get(one.id()), one))
                ? Optional.of("the baseline holds all these trials already. Add a run that was not added before.")
                : Optional.empty();
    }

    private static boolean holds(@Nullable CaseTrials known, CaseTrials one) {
        List<MeasuredTrial> left = new ArrayList<>(known == null ? List.of() : known.trials());
        return one.trials().stream().map(Appending::asKept).allMatch(left::remove);
    }

    private static MeasuredTrial asKept(MeasuredTrial trial) {
        SortedMap<String, BigDecimal> figures = new TreeMap<>(trial.figures());
        figures.remove(MetricNames.LATENCY);
        return new MeasuredTrial(trial.passed(), trial.output(), trial.toolPath(), figures);
    }

    private Measurements both() {
        Map<String, CaseTrials> more = added.cases().stream().collect(Collectors.toMap(CaseTrials::id, one -> one));
        return new Measurements(
                baseline.test(),
                baseline.prices(),
                baseline.judges(),
                baseline.subject(),
                baseline.trialSeconds(),
                baseline.cases().stream()
                        .map(one -> joined(one, Objects.requireNonNull(more.get(one.id()))))
                        .toList());
    }

    private static CaseTrials joined(CaseTrials one, CaseTrials more) {
        return new CaseTrials(
                one.id(),
                one.hash(),
                Stream.concat(one.trials().stream(), more.trials().stream()).toList());
    }
}
