package io.github.junitllm.report;

/**
 * How a figure moved since the baseline, in words that name the direction.
 *
 * @param words for example {@code 12 % more}
 * @param cssClass what the style sheet colours it by: better, worse or same
 */
record Change(String words, String cssClass) {

    private static final Change SAME = new Change("the same", "same");

    /** Compares two figures of which the smaller is better. */
    static Change of(double before, double now, String more, String less) {
        long percent = Math.round(Math.abs(now - before) / before * 100);
        if (now == before || (before > 0 && percent == 0)) {
            return SAME;
        }
        String size = before > 0 ? Figures.count(percent) + " % " : "";
        return now > before ? new Change(size + more, "worse") : new Change(size + less, "better");
    }

    /** Compares two shares of passed trials. */
    static Change ofPassRate(double before, double now) {
        long points = Math.round(Math.abs(now - before) * 100);
        if (points == 0) {
            return SAME;
        }
        String size = Figures.counted(points, "point") + " ";
        return now > before ? new Change(size + "higher", "better") : new Change(size + "lower", "worse");
    }

    Html render() {
        return Element.of("span", "change " + cssClass).add(words);
    }
}
