package org.tamga.alerting.people;

/**
 * From where a request came.
 *
 * @param address the network address
 * @param agent what the browser or program says it is, cut short
 */
public record Origin(String address, String agent) {
    private static final int LONGEST = 200;

    /** The centre itself. */
    public static final Origin HERE = new Origin("the centre", "");

    public Origin {
        agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }
}
