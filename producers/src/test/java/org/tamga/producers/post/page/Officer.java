package org.tamga.producers.post.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The post's page as a test uses it: by keys, in the officer's words. */
final class Officer {
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Officer(Page page) {
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /** Opens the page in a browser of its own, with nothing remembered, and waits until it is ready. */
    static Officer at(Chromium chromium, URI post, String query) {
        Officer officer = new Officer(chromium.newPage());
        officer.page.navigate(post + query);
        officer.ready();
        return officer;
    }

    static Officer at(Chromium chromium, URI post) {
        return at(chromium, post, "?lang=en");
    }

    private void ready() {
        assertThat(page.locator("body[data-ready]")).isVisible();
    }

    void reload() {
        page.reload();
        ready();
    }

    Officer press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Types as a person does: the page sees each key. */
    Officer type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** A new seizure, with the focus on what was seized. */
    Officer beginSeizure() {
        return press("n", "Tab", "Tab", "Tab", "Tab");
    }

    /** What makes a seizure whole: heroin, its quantity and unit. */
    Officer typeHeroin(String quantity, String unit) {
        return type("heroin")
                .press("Tab")
                .type(quantity)
                .press("Tab")
                .type(unit)
                .press("Tab");
    }

    Officer save() {
        return press("Control+Enter");
    }

    Page page() {
        return page;
    }

    Locator named(String testId) {
        return page.getByTestId(testId);
    }

    /** What became of saving, whole, so that a failing test shows it all. */
    Locator outcome() {
        return page.getByTestId("outcome");
    }

    /** The field that has the focus. */
    Locator focused() {
        return page.locator(":focus");
    }

    /** A field by the name it has in a report. */
    Locator field(String name) {
        return page.locator("[data-field='" + name + "']:visible").first();
    }

    Locator control(String name) {
        return field(name).locator("input, textarea, select").first();
    }

    Locator reports() {
        return page.getByTestId("report");
    }

    /** Everything of the browser goes, as when the computer is switched off. */
    void leave() {
        BrowserContext context = page.context();
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        context.close();
    }

    /** Script errors, and whatever the page's own policy stopped. */
    List<String> complaints() {
        return complaints;
    }
}
