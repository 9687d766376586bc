package io.github.junitllm;

import io.github.junitllm.baseline.Reference;
import io.github.junitllm.progress.Forecast;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says what is coming before the first call is made. */
final class Forecasts {

    private Forecasts() {}

    static Forecast of(MethodPlan plan, ExtensionContext template) {
        return new Forecast(
                plan.test(),
                plan.trials().size(),
                plan.gatePlan().reference().map(Reference::measured),
                Parallelism.of(template));
    }
}
