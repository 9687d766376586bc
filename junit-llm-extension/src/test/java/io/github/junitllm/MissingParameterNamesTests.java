package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a class whose compiler was not told to keep the names of parameters. */
class MissingParameterNamesTests {

    private static final String SOURCE = """
            import io.github.junitllm.*;
            class Nameless {
                @LlmTest
                @LlmDataset("datasets/orders.csv")
                void answers(LlmTrial trial, String question) {}
            }
            """;

    @TempDir
    Path directory;

    @Test
    void parameters_without_names_say_how_to_keep_them() throws Exception {
        compile();
        try (URLClassLoader classes = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, MissingParameterNamesTests.class.getClassLoader())) {
            LlmTestRun run = LlmTestKit.reportingTo(directory.resolve("report")).run(classes.loadClass("Nameless"));

            assertThat(run.methodFailures()).singleElement().satisfies(failure -> assertThat(failure)
                    .hasMessage("""
                    The parameters of [answers] take the fields of their names, but the compiler left their names out. \
                    Keep them by the pom.xml

                        <plugin>
                            <groupId>org.apache.maven.plugins</groupId>
                            <artifactId>maven-compiler-plugin</artifactId>
                            <configuration>
                                <parameters>true</parameters>
                            </configuration>
                        </plugin>

                    or take the row as one record, which needs no names"""));
        }
    }

    private void compile() throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this test needs a JDK");
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Nameless.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE;
                    }
                };
        List<String> options = List.of("-proc:none", "-d", directory.toString());
        assertThat(compiler.getTask(null, null, null, options, null, List.of(source))
                        .call())
                .isTrue();
    }
}
