package org.tamga.alerting.console;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility rules of axe-core, applied to a page. */
final class Axe {
    private static final String SOURCE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    /** The made-up language makes a word within a longer text strange twice, so that it is not the word in sight any more. */
    private static final String RUN = """
            async () => (await axe.run({ rules: { 'label-content-name-mismatch': { enabled: !location.search.includes('x-rtl') } } })).violations.flatMap((violation) =>
              violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`))
            """;

    private Axe() {}

    /** What breaks a rule, each with its element and the remedy; empty if nothing does. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(source());
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream(SOURCE), SOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
