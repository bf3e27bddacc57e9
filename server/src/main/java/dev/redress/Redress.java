package dev.redress;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application that Spring assembles; every room below this package is part of it. */
@SpringBootApplication
public class Redress {}
