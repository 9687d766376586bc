package io.github.junitllm.report;

import io.github.junitllm.result.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes {@code index.html}, for people: one file that needs no other and no network. */
final class IndexHtml implements ReportFormat {

    static final String FILE_NAME = "index.html";

    private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
            + PageResource.STYLE.policySource() + "; script-src " + PageResource.SCRIPT.policySource();

    @Override
    public String fileName() {
        return FILE_NAME;
    }

    @Override
    public void write(Run run, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n");
        Element.of("html").with("lang", "en").add(head(run), body(run)).writeTo(out);
        out.write("\n");
    }

    private static Html head(Run run) {
        return Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", POLICY),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Element.of("meta").with("name", "referrer").with("content", "no-referrer"),
                        Element.of("title").add("junit-llm: " + Headline.of(run)),
                        Element.of("style").add(PageResource.STYLE));
    }

    private static Html body(Run run) {
        List<ReportedTest> reported = ReportedTest.of(run);
        TestView tests = new TestView(new CaseView(new TrialView(PageText.of(run))));
        return Element.of("body")
                .add(
                        new PageHeader(run, reported).render(),
                        Element.of("main").each(reported, tests::render),
                        Element.of("script").add(PageResource.SCRIPT));
    }
}
