package dev.redress.demo;

/** A photo on its way, and what is said with it. */
record Shot(Photo photo, String caption) {}
