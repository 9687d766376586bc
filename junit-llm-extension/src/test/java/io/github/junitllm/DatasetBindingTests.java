package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;

class DatasetBindingTests {

    @TempDir
    Path directory;

    private LlmTestRun run(Class<?> testClass) {
        return LlmTestKit.reportingTo(directory.resolve(testClass.getSimpleName()))
                .run(testClass);
    }

    private static List<@Nullable String> outputs(LlmTestRun run) {
        assertThat(run.methodFailures()).isEmpty();
        assertThat(run.trialFailures()).isEmpty();
        return run.trials().stream().map(trial -> trial.output()).toList();
    }

    private static String failure(LlmTestRun run) {
        assertThat(run.trialNames()).isEmpty();
        assertThat(run.methodFailures()).hasSize(1);
        return run.methodFailures().get(0).getMessage();
    }

    static class Order {

        private String orderId = "";
        private int amount = 1;

        @JsonProperty("question")
        private String asked = "";

        public void setOrderId(String orderId) {
            this.orderId = orderId;
        }

        public void setAmount(int amount) {
            this.amount = amount;
        }

        @Override
        public String toString() {
            return orderId + " " + amount + " " + asked;
        }
    }

    static class ClassTestCase {

        @LlmTest(trials = 2)
        @LlmDataset("datasets/orders.yaml")
        void answers(Order order, LlmTrial trial) {
            trial.output(order.toString());
            order.setAmount(99);
        }
    }

    @Test
    void a_class_takes_the_row_anew_for_each_trial() {
        assertThat(outputs(run(ClassTestCase.class)))
                .containsExactly(
                        "A-1 7 Where is order A-1?",
                        "A-1 7 Where is order A-1?",
                        "A-2 12 Where is order A-2?",
                        "A-2 12 Where is order A-2?");
    }

    static class Misspelt {

        public String orderld = "";
        public String question = "";
    }

    static class MisspeltClassTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.yaml")
        void answers(Misspelt order) {}
    }

    @Test
    void a_misspelt_property_is_an_error() {
        assertThat(failure(run(MisspeltClassTestCase.class))).isEqualTo("""
                        Dataset [datasets/orders.yaml] has no row with the field [orderld], which Misspelt takes; did you \
                        mean [orderId]?
                          a property that may be missing from every row is an Optional or @Nullable""");
    }

    static class MapTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.yaml")
        void answers(Map<String, Object> row, LlmTrial trial) {
            trial.output(row.keySet() + " " + row.get("amount").getClass().getSimpleName());
            row.clear();
        }
    }

    @Test
    void a_map_takes_the_fields_as_they_are() {
        assertThat(outputs(run(MapTestCase.class)))
                .containsExactly(
                        "[id, question, orderId, amount, tags] Integer",
                        "[id, question, orderId, amount, tags, quarantine] Integer");
    }

    enum Express {
        YES
    }

    static class ParametersTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.csv")
        void answers(
                TestInfo info,
                String id,
                String question,
                LlmTrial trial,
                Optional<BigDecimal> amount,
                boolean express,
                List<String> tags,
                @Nullable Express never) {
            trial.output(id + " " + question + " " + amount + " " + express + " " + tags + " " + never + " "
                    + info.getTestMethod().isPresent());
        }
    }

    @Test
    void plain_parameters_take_the_fields_of_their_names() {
        assertThat(outputs(run(ParametersTestCase.class)))
                .containsExactly(
                        "first Where is order A-1? Optional[7] true [orders, german] null true",
                        "second Where is order A-2? Optional[12] false [orders] null true",
                        "third Refund order A-3! Optional.empty false [refunds] null true");
    }

    static class MisspeltParameterTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.csv")
        void answers(String qestion, String orderId) {}
    }

    @Test
    void a_misspelt_parameter_is_an_error() {
        assertThat(failure(run(MisspeltParameterTestCase.class))).isEqualTo("""
                        Dataset [datasets/orders.csv] has no row with the field [qestion], which [answers] takes; did you \
                        mean [question]?
                          a parameter that may be missing from every row is an Optional or @Nullable""");
    }

    static class WrongTypeTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.yaml")
        void answers(String id, int orderId) {}
    }

    @Test
    void a_value_that_does_not_fit_a_parameter_is_named_with_its_place() {
        assertThat(failure(run(WrongTypeTestCase.class)))
                .isEqualTo(
                        "datasets/orders.yaml, line 4, column 12: field [orderId] of [answers] requires a whole number"
                                + " such as 7, but was \"A-1\"");
    }

    static class AbsentPrimitiveTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.csv")
        void answers(int amount) {}
    }

    @Test
    void a_primitive_parameter_requires_its_field_in_every_row() {
        assertThat(failure(run(AbsentPrimitiveTestCase.class)))
                .isEqualTo("datasets/orders.csv, line 4, column 29: field [amount] of [answers] requires a whole number"
                        + " such as 7, but only [id, question, orderId, express, tags] are there; add \"amount\": 7");
    }

    static class NothingFitsTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.yaml")
        void answers(String city, String orderld) {}
    }

    @Test
    void parameters_that_take_nothing_of_a_row_are_an_error() {
        assertThat(failure(run(NothingFitsTestCase.class))).isEqualTo("""
                Dataset [datasets/orders.yaml] has no row with the field [city], which [answers] takes; the rows have [id, \
                question, orderId, amount, tags, quarantine]
                  a parameter that may be missing from every row is an Optional or @Nullable""");
    }

    record OrderRow(String orderId, int amount) {}

    abstract static class GenericTestCase<T> {

        @LlmTest
        @LlmDataset("datasets/orders.yaml")
        void answers(T row, LlmTrial trial) {
            trial.output(row.toString());
        }
    }

    static class OfRecordTestCase extends GenericTestCase<OrderRow> {}

    static class OfMapTestCase extends GenericTestCase<Map<String, Object>> {}

    @Test
    void a_generic_parameter_takes_what_the_class_makes_of_it() {
        assertThat(outputs(run(OfRecordTestCase.class)))
                .containsExactly("OrderRow[orderId=A-1, amount=7]", "OrderRow[orderId=A-2, amount=12]");
        assertThat(outputs(run(OfMapTestCase.class)).get(0)).startsWith("{id=first, ");
    }

    static class LifecycleTestCase {

        private @Nullable OrderRow prepared;

        @BeforeEach
        void prepare(OrderRow row) {
            prepared = row;
        }

        @LlmTest
        @LlmDataset("datasets/orders.yaml")
        void answers(OrderRow row, LlmTrial trial) {
            trial.output(String.valueOf(prepared));
        }
    }

    @Test
    void a_lifecycle_method_may_take_the_row_too() {
        assertThat(outputs(run(LifecycleTestCase.class)).get(1)).isEqualTo("OrderRow[orderId=A-2, amount=12]");
    }

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mocked {}

    /** Resolves whatever is annotated, as Mockito does, and a class by its type, as Spring does. */
    static class OtherExtension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.isAnnotated(Mocked.class)
                    || parameter.getParameter().getType() == Path.class
                    || parameter.getParameter().getType() == Service.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            if (type == Path.class) {
                return Path.of("other");
            }
            return type == Service.class ? new Service() : type == String.class ? "mocked" : new OrderRow("mock", 0);
        }
    }

    static class Service {

        public String url = "real";

        public void setTarget(List<String> targets) {
            url = targets.get(0);
        }

        public void setTarget(Map<String, String> targets) {
            url = targets.get("url");
        }
    }

    @ExtendWith(OtherExtension.class)
    static class OthersTestCase {

        @LlmTest
        @LlmDataset("datasets/orders.yaml")
        void leaves(
                OrderRow row,
                @Mocked String question,
                @Mocked OrderRow mock,
                Path path,
                Service service,
                LlmTrial trial) {
            trial.output(row.orderId() + question + mock.orderId() + path + service.url);
        }
    }

    @Test
    void what_is_annotated_or_no_row_is_left_to_other_extensions() {
        assertThat(outputs(run(OthersTestCase.class)))
                .containsExactly("A-1mockedmockotherreal", "A-2mockedmockotherreal");
    }
}
