/** What detection finds, in the words of the centre. */
@NullMarked
package org.tamga.standalone.words;

import org.jspecify.annotations.NullMarked;
