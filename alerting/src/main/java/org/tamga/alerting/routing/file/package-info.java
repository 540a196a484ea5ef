/** The routing file: read, checked, and written as a tree for people. */
@NullMarked
package org.tamga.alerting.routing.file;

import org.jspecify.annotations.NullMarked;
