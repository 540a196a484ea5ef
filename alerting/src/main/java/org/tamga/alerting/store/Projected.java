package org.tamga.alerting.store;

import java.util.List;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Finding;

/**
 * What became of a batch of findings. {@code applied.size() + olderRevisions + past} is the size of the batch.
 *
 * @param applied what each finding that counted did to its alert
 * @param olderRevisions how many were known already, or older than what is known
 * @param past how many would have been let go already, and did not come back
 * @param holding those that began to hold other alerts back, as what they are about was seen too often
 * @param position of the latest change in the store
 */
public record Projected(List<Change> applied, int olderRevisions, int past, List<Finding> holding, long position) {}
