package io.github.junitllm.capture.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoratorTest {

    interface Greeter {
        String greet(String name) throws IOException;

        default String greetAll() throws IOException {
            return greet("all");
        }

        default String bow() {
            return "bows";
        }
    }

    record Polite(String greeting) implements Greeter {
        @Override
        public String greet(String name) throws IOException {
            if (name.isEmpty()) {
                throw new IOException("nobody there");
            }
            return greeting + " " + name;
        }

        @Override
        public String bow() {
            return "bows low";
        }
    }

    private final List<String> calls = new ArrayList<>();
    private final Greeter greeter = decorate(new Polite("Hello"));

    @Test
    void a_picked_method_runs_inside_the_decoration() throws IOException {
        assertThat(greeter.greet("Ada")).isEqualTo("Hello Ada");
        assertThat(calls).containsExactly("greet");
    }

    @Test
    void a_default_method_that_the_target_left_alone_comes_back_through_the_decoration() throws IOException {
        assertThat(greeter.greetAll()).isEqualTo("Hello all");
        assertThat(calls).containsExactly("greet");
    }

    @Test
    void a_default_method_that_the_target_has_of_its_own_is_called_there() {
        assertThat(greeter.bow()).isEqualTo("bows low");
        assertThat(calls).isEmpty();
    }

    @Test
    void an_exception_arrives_as_it_was_thrown() {
        assertThatThrownBy(() -> greeter.greet(""))
                .isInstanceOf(IOException.class)
                .hasMessage("nobody there");
    }

    @Test
    void identity_is_the_targets() {
        assertThat(greeter)
                .isEqualTo(new Polite("Hello"))
                .isEqualTo(decorate(new Polite("Hello")))
                .isNotEqualTo(new Polite("Hi"))
                .isNotEqualTo(null)
                .hasSameHashCodeAs(new Polite("Hello"))
                .hasToString("Polite[greeting=Hello]");
    }

    @Test
    void what_is_decorated_is_not_decorated_again() {
        assertThat(Decorator.decorateOnce(Greeter.class, greeter, method -> true, MethodCall::proceed))
                .isSameAs(greeter);
    }

    private Greeter decorate(Greeter target) {
        return Decorator.decorate(
                Greeter.class, target, method -> method.getName().equals("greet"), call -> {
                    calls.add(call.name());
                    return call.proceed();
                });
    }
}
