package org.tamga.detection.patterns;

import java.util.List;

/** One file of patterns, found by {@link java.util.ServiceLoader}: to add a pattern is to add such a file. */
public interface PatternFile {
    List<Pattern> patterns();
}
