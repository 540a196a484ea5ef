package org.tamga.producers.command;

/** Whether somebody watches: the launcher knows, and says so in the system property {@code tamga.terminal}. */
final class Terminal {
    private Terminal() {}

    static boolean isOne() {
        return Boolean.getBoolean("tamga.terminal");
    }
}
