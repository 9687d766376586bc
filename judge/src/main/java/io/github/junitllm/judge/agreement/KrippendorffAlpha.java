package io.github.junitllm.judge.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Krippendorff's α: agreement of any number of raters beyond chance, 1 − observed / expected disagreement (Krippendorff,
 * Computing Krippendorff's Alpha-Reliability, 2011). Ratings may be missing; what only one rater rated does not count.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class KrippendorffAlpha {

    private final List<List<Double>> units;
    private final NavigableMap<Double, Integer> frequencies = new TreeMap<>();
    private final List<Double> values;
    private final double[] before;

    private KrippendorffAlpha(List<List<Double>> pairable) {
        units = pairable;
        pairable.stream().flatMap(Collection::stream).forEach(value -> frequencies.merge(value, 1, Integer::sum));
        values = new ArrayList<>(frequencies.keySet());
        before = new double[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            before[i + 1] = before[i] + frequency(i);
        }
    }

    /**
     * Returns α, at most 1; empty where no thing was rated twice, or where all ratings are alike.
     *
     * @param units for each thing that was rated, the ratings that it has, by whomever; finite numbers
     */
    public static OptionalDouble of(Collection<? extends Collection<Double>> units, Scale scale) {
        List<List<Double>> pairable = units.stream()
                .filter(unit -> unit.size() > 1)
                .<List<Double>>map(List::copyOf)
                .toList();
        return new KrippendorffAlpha(pairable).alpha(scale);
    }

    private OptionalDouble alpha(Scale scale) {
        double expected = expected(scale);
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed(scale) / expected);
    }

    private double observed(Scale scale) {
        return units.stream()
                        .mapToDouble(unit -> disagreement(unit, scale) / (unit.size() - 1))
                        .sum()
                / ratings();
    }

    private double disagreement(List<Double> unit, Scale scale) {
        int[] places = unit.stream().mapToInt(values::indexOf).toArray();
        return IntStream.of(places)
                .mapToDouble(a -> IntStream.of(places)
                        .mapToDouble(b -> squaredDistance(a, b, scale))
                        .sum())
                .sum();
    }

    private double expected(Scale scale) {
        double sum = 0;
        for (int a = 0; a < values.size(); a++) {
            for (int b = 0; b < values.size(); b++) {
                sum += frequency(a) * frequency(b) * squaredDistance(a, b, scale);
            }
        }
        return sum == 0 ? 0 : sum / (ratings() * (ratings() - 1));
    }

    private double squaredDistance(int a, int b, Scale scale) {
        double distance =
                switch (scale) {
                    case NOMINAL -> a == b ? 0 : 1;
                    case ORDINAL -> ranksBetween(Math.min(a, b), Math.max(a, b));
                    case INTERVAL -> values.get(a) - values.get(b);
                };
        return distance * distance;
    }

    private double ranksBetween(int low, int high) {
        return before[high + 1] - before[low] - (frequency(low) + frequency(high)) / 2;
    }

    private double frequency(int place) {
        return frequencies.getOrDefault(values.get(place), 0);
    }

    private double ratings() {
        return before[values.size()];
    }
}
