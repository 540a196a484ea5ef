package org.tamga.detection.bytext;

import java.util.List;

/** A small part of a history, dense with what one family of patterns looks for. */
interface World {

    /** @param base roughly when, milliseconds since 1970 */
    List<ReportDraft> reports(Chance chance, long base);
}
