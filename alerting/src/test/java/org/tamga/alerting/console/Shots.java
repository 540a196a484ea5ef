package org.tamga.alerting.console;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for somebody to look at, in the folder that the system property {@code tamga.shots} names; else none. */
final class Shots {
    private Shots() {}

    static void take(Page page, String name) {
        String folder = System.getProperty("tamga.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
