package org.tamga.standalone.wholeway;

import java.util.List;

/** What the Prometheus endpoint says, line by line. */
record Metrics(List<String> lines) {

    static Metrics of(String exposition) {
        return new Metrics(
                exposition.lines().filter(line -> !line.startsWith("#")).toList());
    }

    List<String> names() {
        return lines.stream().map(line -> line.split("[{ ]", 2)[0]).distinct().toList();
    }

    /** The sum of a metric over all its labels. */
    double sum(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
