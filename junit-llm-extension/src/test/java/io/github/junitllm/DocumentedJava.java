package io.github.junitllm;

import io.github.junitllm.MarkdownPage.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java block of the documentation, made whole. One that begins with an import is a file. One that begins with an
 * annotation, a modifier or a type is members of a test class. Anything else is statements of a test method. Members and
 * statements see the imports of {@code docs/imports.txt}; all of them see the types of {@code docs/Fixtures.java}.
 */
record DocumentedJava(MarkdownPage page, Block block) {

    private static final Path RESOURCES = ProjectDirectory.current()
            .resolve("src")
            .resolve("test")
            .resolve("resources")
            .resolve("docs");

    private static final Pattern MEMBERS =
            Pattern.compile("(?:@|(?:public|static|private|class|record|interface|enum|void)\\b).*", Pattern.DOTALL);

    /** Compiles the block and returns what the compiler has to say against it, each with its line in the page. */
    List<String> errors(Path classes) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this test needs a JDK");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<String> options = List.of("-proc:none", "-parameters", "-d", classes.toString());
            List<Source> sources = List.of(new Source("Fixtures", read("Fixtures.java")), new Source("Block", whole()));
            compiler.getTask(new StringWriter(), files, diagnostics, options, null, sources)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(this::describe)
                .toList();
    }

    private String whole() {
        String code = block.code();
        if (code.startsWith("import ")) {
            return code;
        }
        return MEMBERS.matcher(code).matches()
                ? head() + "class Block extends Surroundings {\n" + code + "}\n"
                : head() + "class Block extends Surroundings { void statements() throws Exception {\n" + code + "}}\n";
    }

    /** One line, so that lines are easily counted back. */
    private static String head() {
        return read("imports.txt").replace('\n', ' ');
    }

    private String describe(Diagnostic<? extends JavaFileObject> error) {
        long above = block.code().startsWith("import ") ? 0 : 1;
        long line = block.line() + error.getLineNumber() - 1 - above;
        return page.file().getFileName() + ":" + line + ": " + error.getMessage(null);
    }

    private static String read(String resource) {
        try {
            return Files.readString(RESOURCES.resolve(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
