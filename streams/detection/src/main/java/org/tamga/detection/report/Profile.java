package org.tamga.detection.report;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a laboratory measured of a sample.
 *
 * @param method only profiles of one method compare
 * @param values by compound or peak, in whatever unit the method has
 */
public record Profile(String method, SortedMap<String, Double> values) {

    public Profile {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Profile of(String method, Map<String, Double> values) {
        return new Profile(method, new TreeMap<>(values));
    }
}
