package org.tamga.detection.rulebook;

/**
 * One version of something that can be set while Tamga runs. A setting holds what was put, sound or not: {@link Judge}
 * tells.
 */
public sealed interface Setting permits PatternSetting, StopSetting, OperationSetting {

    /** What is set; of all versions of one thing the highest counts. Says nothing of a key. */
    String id();

    int version();

    /** The same in another version. */
    Setting withVersion(int other);
}
