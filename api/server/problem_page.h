/* The page about a kind of problem: /problems/{slug}, which the `type` of a problem leads to. */
#ifndef RETORT_PROBLEM_PAGE_H
#define RETORT_PROBLEM_PAGE_H

#include "http/request.h"

/* ERR_NOT_FOUND: there is no such problem. */
enum err problem_page(struct req *rq, struct str slug);

#endif
