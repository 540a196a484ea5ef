package org.tamga.alerting.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.QueuedAlert;

/**
 * A page of the queue: most urgent first, then the longest waiting.
 *
 * @param next where the next page starts; null on the last
 * @param position every change up to it is in the page; live push goes on from here
 */
public record AlertPage(List<QueuedAlert> alerts, @Nullable Cursor next, long position) {}
