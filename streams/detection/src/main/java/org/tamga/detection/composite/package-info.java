/** Patterns over alerts: which open alerts hang together through the events they rest on. */
@NullMarked
package org.tamga.detection.composite;

import org.jspecify.annotations.NullMarked;
