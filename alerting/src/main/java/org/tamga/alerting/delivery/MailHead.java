package org.tamga.alerting.delivery;

import java.util.List;

/**
 * From whom and to whom a mail goes.
 *
 * @param to addresses, in the order of the recipients file
 */
public record MailHead(String from, List<String> to) {
    /** For what is no mail. */
    public static final MailHead NONE = new MailHead("", List.of());
}
