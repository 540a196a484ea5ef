package org.tamga.alerting.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tamga.alerting.rest.CentreOnDisk;

/** The duty officer's page as a test sees it, in the officer's words. */
public final class Console {
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Console(Page page) {
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /** Opens the console of somebody who has signed in, and waits until it is live. */
    public static Console open(Chromium chromium, CentreOnDisk.Visitor visitor) {
        return open(
                chromium, visitor.centre(), visitor.cookie(), visitor.signedIn().token());
    }

    /** @param cookie the name of the session's cookie */
    public static Console open(Chromium chromium, URI centre, String cookie, String token) {
        Console console = new Console(chromium.newPage());
        signIn(console.page, centre, cookie, token);
        console.page.navigate(centre.toString());
        console.awaitLive();
        return console;
    }

    /** The same without live push: the page goes on showing what it has loaded. */
    public static Console openWithoutPush(Chromium chromium, CentreOnDisk.Visitor visitor) {
        Console console = new Console(chromium.newPage());
        signIn(console.page, visitor);
        console.page.route("**/api/stream*", route -> route.abort());
        console.page.navigate(visitor.centre().toString());
        return console;
    }

    /** The page is that of somebody who has signed in. */
    static void signIn(Page page, CentreOnDisk.Visitor visitor) {
        signIn(page, visitor.centre(), visitor.cookie(), visitor.signedIn().token());
    }

    private static void signIn(Page page, URI centre, String cookie, String token) {
        page.context().addCookies(List.of(new Cookie(cookie, token).setUrl(centre.toString())));
    }

    /** As whoever has just started a centre does it: with the one-time link, and a name that others see. */
    public static Console makeFirstAccount(Chromium chromium, URI link, String displayName) {
        Console console = openSignedOut(chromium, link);
        console.page.getByTestId("name").fill("first");
        console.page.getByTestId("displayName").fill(displayName);
        console.page.getByTestId("password").fill("seven geese over Issyk-Kul");
        console.page.getByTestId("submit").click();
        console.awaitLive();
        return console;
    }

    /** Nobody has signed in. */
    public static Console openSignedOut(Chromium chromium, URI page) {
        Console console = new Console(chromium.newPage());
        console.page.navigate(page.toString());
        return console;
    }

    public void reload() {
        page.reload();
        awaitLive();
    }

    /** In Russian, once the page is there anew. */
    public void toRussian() {
        named("language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        awaitLive();
    }

    private void awaitLive() {
        assertThat(page.getByTestId("connection")).hasAttribute("data-state", "live");
    }

    public void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    public void type(String text) {
        page.keyboard().type(text);
    }

    public Page page() {
        return page;
    }

    public Locator rows() {
        return page.getByTestId("row");
    }

    /** How an alert's row says it is handled: NEW, ACKNOWLEDGED, IN_PROGRESS or CLOSED. */
    public Locator handling(String alertId) {
        return page.locator("[data-alert-id='" + alertId + "'] [data-testid=handling]");
    }

    public Locator detail() {
        return page.getByTestId("detail");
    }

    public Locator named(String testId) {
        return page.getByTestId(testId);
    }

    /** Script errors, and whatever the page's own policy stopped. */
    public List<String> complaints() {
        return complaints;
    }
}
