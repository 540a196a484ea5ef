package org.tamga.events.command;

/** Whether somebody watches: the launcher knows, and says so in the system property {@code tamga.terminal}. */
public final class Terminal {
    private Terminal() {}

    public static boolean isOne() {
        return Boolean.getBoolean("tamga.terminal");
    }
}
