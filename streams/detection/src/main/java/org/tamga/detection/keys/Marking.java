package org.tamga.detection.keys;

import org.tamga.vocabulary.DrugGroup;

/** A marking on a package, as written, with the drug group of the item it was found on. */
public record Marking(DrugGroup group, String text) {}
