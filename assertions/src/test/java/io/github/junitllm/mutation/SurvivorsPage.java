package io.github.junitllm.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Takes PIT's report and the page on mutants, says where the page's list of survivors is not that of the report. */
public final class SurvivorsPage {

    private static final Set<String> DEAD = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR", "NON_VIABLE");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|");
    private static final String PACKAGE = "io.github.junitllm.";

    private SurvivorsPage() {}

    /** Takes the paths of the report and of the page; throws where they differ. */
    public static void main(String... files) throws Exception {
        Set<String> survivors = survivors(Path.of(files[0]));
        Set<String> listed = listed(Path.of(files[1]));
        Set<String> unlisted = without(survivors, listed);
        Set<String> gone = without(listed, survivors);
        if (!unlisted.isEmpty() || !gone.isEmpty()) {
            throw new IllegalStateException(files[1] + " does not list the survivors.\nWithout a reason:\n"
                    + String.join("\n", unlisted) + "\nNo survivors any more:\n" + String.join("\n", gone));
        }
    }

    private static Set<String> survivors(Path report) throws Exception {
        NodeList mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        Set<String> survivors = new TreeSet<>();
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            if (!DEAD.contains(mutation.getAttribute("status"))) {
                survivors.add(row(
                        withoutNumbers(text(mutation, "mutatedClass") + "." + text(mutation, "mutatedMethod")),
                        text(mutation, "description")
                                .replaceAll(" for io/.*", "")
                                .replace('/', '.')));
            }
        }
        return survivors;
    }

    /** The compiler numbers lambdas anew with each change. */
    private static String withoutNumbers(String method) {
        return method.replace(PACKAGE, "").replaceAll("lambda\\$(\\w+)\\$\\d+", "$1, lambda");
    }

    private static Set<String> listed(Path page) throws IOException {
        Matcher rows = ROW.matcher(Files.readString(page));
        return rows.results()
                .map(row -> row(row.group(1), row.group(2).strip()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String row(String method, String mutation) {
        return "| `" + method + "` | " + mutation + " |";
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
