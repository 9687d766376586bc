package io.github.junitllm.dataset;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What one row gives to the parameters of a test method, made anew each time: a trial may change what it gets. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RowArguments {

    /** For a method without a dataset. */
    public static final RowArguments NONE = new RowArguments(List.of(), null);

    private final List<TakenParameter> taken;
    private final @Nullable DatasetRow row;

    RowArguments(List<TakenParameter> taken, @Nullable DatasetRow row) {
        this.taken = List.copyOf(taken);
        this.row = row;
    }

    /** Returns the places of the parameters that take something, from 0, in ascending order. */
    public List<Integer> indexes() {
        return taken.stream().map(TakenParameter::index).sorted().toList();
    }

    /** Returns whether the parameter at this place takes something of the row. */
    public boolean has(int index) {
        return at(index).isPresent();
    }

    /** Returns what the parameter at this place takes; {@code null} where the row does not have it. */
    public @Nullable Object value(int index) {
        DatasetRow bound = row;
        return bound == null
                ? null
                : at(index).map(parameter -> parameter.bind(bound)).orElse(null);
    }

    /** Returns the place of the parameter of this type that takes the whole row. */
    public Optional<Integer> indexOfRow(Class<?> type) {
        return taken.stream()
                .filter(parameter -> parameter instanceof TakenParameter.Whole whole
                        && whole.type().getRawClass() == type)
                .map(TakenParameter::index)
                .findFirst();
    }

    private Optional<TakenParameter> at(int index) {
        return taken.stream().filter(parameter -> parameter.index() == index).findFirst();
    }
}
