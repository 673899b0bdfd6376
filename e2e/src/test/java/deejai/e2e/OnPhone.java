package deejai.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Has the [App] of a test be that of a phone.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface OnPhone {}
