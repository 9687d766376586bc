package io.github.junitllm;

import io.github.junitllm.dataset.RowArguments;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives a {@code @ParameterizedTest} the rows of its dataset, once for each trial if its invocations are trials. */
final class DatasetArguments implements ArgumentsProvider {

    /** Reads the dataset only when JUnit takes the first element: from 5.13 on it hides what is thrown here. */
    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return Stream.of(context).flatMap(DatasetArguments::arguments);
    }

    private static Stream<Arguments> arguments(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        if (!ParameterizedTests.areTrials(context)) {
            return LlmCases.of(TestMethod.of(context), LlmRun.of(context)).cases().stream()
                    .map(llmCase -> Arguments.argumentSet(
                            llmCase.id(), values(method, llmCase).toArray()));
        }
        requireOneSource(method);
        List<ParameterizedTrial> trials = LlmTestExtension.open(context).stream()
                .map(plan -> new ParameterizedTrial(plan, values(method, plan.llmCase())))
                .toList();
        new ParameterizedTrials(trials).storeIn(context);
        return trials.stream()
                .map(trial -> Arguments.argumentSet(
                        trial.plan().label().displayName(), trial.arguments().toArray()));
    }

    private static List<@Nullable Object> values(Method method, LlmCase llmCase) {
        RowArguments arguments = llmCase.arguments();
        requireFirst(method, arguments.indexes());
        return arguments.indexes().stream()
                .<@Nullable Object>map(arguments::value)
                .toList();
    }

    /** JUnit gives arguments to the first parameters and leaves the others to extensions. */
    private static void requireFirst(Method method, List<Integer> indexes) {
        if (!indexes.equals(IntStream.range(0, indexes.size()).boxed().toList())) {
            throw new ExtensionConfigurationException("@ParameterizedTest requires the parameters that take a row"
                    + " before all others, but [" + method.getName() + "] has them at the places "
                    + indexes.stream().map(index -> index + 1).toList() + ".");
        }
    }

    /** With several sources nobody could say which invocation tries which row. */
    private static void requireOneSource(Method method) {
        if (AnnotationSupport.findRepeatableAnnotations(method, ArgumentsSource.class)
                        .size()
                > 1) {
            throw new ExtensionConfigurationException("[" + method.getName()
                    + "] takes arguments from @LlmDataset and from another source. Remove the other one, or take"
                    + " LlmExtension away from this class, without which nothing is recorded.");
        }
    }
}
