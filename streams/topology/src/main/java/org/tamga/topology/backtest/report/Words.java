package org.tamga.topology.backtest.report;

import java.util.Locale;

/** Words that the reports share. */
final class Words {
    private Words() {}

    static String where(Compared.Where where) {
        return where.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
